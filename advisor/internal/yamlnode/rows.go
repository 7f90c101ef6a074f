package yamlnode

import "gopkg.in/yaml.v3"

// Rows gives, for every mapping of a list, the single values of some keys as
// they are written; a value that is missing or something else is empty. It
// records no problem: what is found here is read properly another time.
func (v Value) Rows(keys ...string) [][]string {
	if !v.IsList() {
		return nil
	}
	var rows [][]string
	for _, item := range v.node.Content {
		if item.Kind != yaml.MappingNode {
			continue
		}
		row := make([]string, len(keys))
		for i := 0; i+1 < len(item.Content); i += 2 {
			for at, key := range keys {
				if item.Content[i].Value == key && item.Content[i+1].Kind == yaml.ScalarNode {
					row[at] = item.Content[i+1].Value
				}
			}
		}
		rows = append(rows, row)
	}
	return rows
}
