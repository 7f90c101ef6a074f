// Parse parses YAML files and does nothing with them. Benchmarks compare with
// it.
package main

import (
	"fmt"
	"os"

	"gopkg.in/yaml.v3"
)

func main() {
	for _, file := range os.Args[1:] {
		data, err := os.ReadFile(file)
		if err == nil {
			var node yaml.Node
			err = yaml.Unmarshal(data, &node)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
