// Engines compares firstrole with two rule engines on the same rules: 20
// questions with four options each, 80 rules, half of them on two questions, and
// three roles. All score the same answer sheets and must agree on every verdict.
//
//	go run -C testdata/bench/engines .
//
// It is a module of its own, so that the program does not depend on what it is
// compared with.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/pack"
)

var (
	sheets = flag.Int("sheets", 100_000, "how many answer sheets a bulk run has")
	rounds = flag.Int("rounds", 3, "how often each bulk run is measured; the least counts")
	memory = flag.Bool("memory", false, "measure memory over 10,000, 100,000 and 1,000,000 sheets instead")
	engine = flag.String("engine", "", "score standard input with this engine: what a bulk run starts")
)

func main() {
	flag.Parse()
	c := newCase()
	if *engine != "" {
		check(bulk(c, os.Stdin, os.Stdout))
		return
	}
	dir, err := os.MkdirTemp("", "engines")
	check(err)
	defer os.RemoveAll(dir)
	check(c.write(dir))
	program := filepath.Join(dir, "firstrole")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", program, ".")
	build.Dir = filepath.Join("..", "..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		check(fmt.Errorf("%w\n%s", err, out))
	}
	own := []string{program, "advise", "--each", "-", "--pack", dir}
	if *memory {
		peaks(c, own)
		return
	}
	agree(c, dir, own)
	one(c, dir)
	many(c, own)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

var names = []string{"expr", "expr, summed", "cel-go", "cel-go, summed"}

// agree makes sure that everybody gives the same verdicts.
func agree(c *testCase, dir string, own []string) {
	want := strings.Fields(lines(c, own, 2000))
	for _, name := range names {
		got := strings.Fields(lines(c, []string{os.Args[0], "-engine", name}, 2000))
		if len(want) != 2000 || len(got) != 2000 {
			check(fmt.Errorf("%d and %d verdicts", len(want), len(got)))
		}
		for i := range want {
			if want[i] != got[i] {
				check(fmt.Errorf("sheet %d: firstrole says %s, %s says %s", i, want[i], name, got[i]))
			}
		}
	}
	fmt.Printf("All agree on %d sheets. %d cores.\n", len(want), runtime.GOMAXPROCS(0))
}

// one measures one sheet to a verdict, in this process.
func one(c *testCase, dir string) {
	p, err := pack.Read(os.DirFS(dir))
	check(err)
	e, err := advisor.NewEngine(p, "boss")
	check(err)
	fmt.Println("\nOne sheet, microseconds; the sheet is read")
	row("firstrole, a sheet of words to its verdict", testing.Benchmark(func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			e.VerdictID(c.sheets[n%16])
		}
	}))
	scorer := e.Scorer()
	give := func(n int) {
		scorer.Clear()
		for place, option := range c.options[n%16] {
			scorer.Option(place, option)
		}
	}
	row("firstrole, to verdict, strength and distances", testing.Benchmark(func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			give(n)
			scorer.Score()
		}
	}))
	least := row("firstrole, to the verdict", testing.Benchmark(func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			give(n)
			scorer.Verdict()
		}
	}))
	for _, name := range names {
		eval := c.engine(name)
		took := row(name+", to the verdict", testing.Benchmark(func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				eval(c.maps[n%16])
			}
		}))
		fmt.Printf("%62.1f ×\n", took/least)
	}
}

func row(name string, r testing.BenchmarkResult) float64 {
	took := float64(r.T.Nanoseconds()) / float64(r.N) / 1000
	fmt.Printf("  %-50s %8.2f\n", name, took)
	return took
}

// many measures whole processes over many sheets, decoding and output included.
func many(c *testCase, own []string) {
	fmt.Printf("\nNDJSON in, a verdict a row out, %d sheets, whole processes, microseconds a sheet\n", *sheets)
	fmt.Printf("  %-50s %8s %8s\n", "", "time", "CPU")
	type result struct{ wall, cpu float64 }
	commands := [][]string{own}
	for _, name := range names {
		commands = append(commands, []string{os.Args[0], "-engine", name})
	}
	best := make([]result, len(commands))
	for range *rounds {
		for i, command := range commands {
			wall, cpu, _ := ran(c, command, *sheets)
			if best[i].wall == 0 || wall < best[i].wall {
				best[i].wall = wall
			}
			if best[i].cpu == 0 || cpu < best[i].cpu {
				best[i].cpu = cpu
			}
		}
	}
	for i, name := range append([]string{"firstrole advise --each"}, names...) {
		fmt.Printf("  %-50s %8.2f %8.2f\n", name, best[i].wall, best[i].cpu)
		if i > 0 {
			fmt.Printf("%60.1f × %6.1f ×\n", best[i].wall/best[0].wall, best[i].cpu/best[0].cpu)
		}
	}
}

// ran runs a command over a file of sheets and gives microseconds a sheet, by
// the clock and of the processor, and the peak of its memory in bytes.
func ran(c *testCase, command []string, n int) (wall, cpu float64, peak int64) {
	file, err := os.CreateTemp("", "sheets")
	check(err)
	defer os.Remove(file.Name())
	defer file.Close()
	check(c.rows(file, n))
	_, err = file.Seek(0, 0)
	check(err)
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdin, cmd.Stderr = file, os.Stderr
	start := time.Now()
	check(cmd.Run())
	took := time.Since(start)
	state := cmd.ProcessState
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		peak = usage.Maxrss << 10 // of kilobytes, on Linux
	}
	each := func(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1000 / float64(n) }
	return each(took), each(state.UserTime() + state.SystemTime()), peak
}

// peaks measures memory over more and more sheets.
func peaks(c *testCase, own []string) {
	fmt.Println("Peak memory of firstrole advise --each")
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		_, _, peak := ran(c, own, n)
		fmt.Printf("  %9d sheets  %5.1f MiB\n", n, float64(peak)/(1<<20))
	}
}

// lines gives the verdicts that a command writes, each with scores and margin.
func lines(c *testCase, command []string, n int) string {
	var in, out strings.Builder
	check(c.rows(&in, n))
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(in.String()), &out, os.Stderr
	check(cmd.Run())
	var all strings.Builder
	for _, found := range verdictAndScores.FindAllStringSubmatch(out.String(), -1) {
		all.WriteString(strings.Join(found[1:], ",") + "\n")
	}
	return all.String()
}

var verdictAndScores = regexp.MustCompile(`"verdict":\{"id":("[a-z_0-9]+").*("scores":\[.*\],"margin":[0-9]+)`)
