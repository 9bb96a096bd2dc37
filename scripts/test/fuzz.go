package main

import (
	"bytes"
	"flag"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"

	"hearsay/scripts/internal/tools"
)

// target is a fuzz function.
type target struct{ pkg, name string }

var fuzzTime = flag.Duration("fuzz", 20*time.Second, "fuzz each target for so long")

// fuzzTests fuzzes each target, as many at a time as there are processors, one processor each.
func fuzzTests(root string) tally {
	targets, err := fuzzTargets(root)
	if err != nil || len(targets) == 0 {
		fmt.Printf("fuzz: %d targets, %v\n", len(targets), err)
		return tally{failed: 1}
	}
	var total tally
	var mutex sync.Mutex
	var busy sync.WaitGroup
	free := make(chan struct{}, runtime.NumCPU())
	for _, t := range targets {
		free <- struct{}{}
		busy.Go(func() {
			found := t.fuzz(root)
			mutex.Lock()
			total.add(found)
			mutex.Unlock()
			<-free
		})
	}
	busy.Wait()
	return total
}

// fuzz runs one target. What it finds is printed, with the file that go test keeps it in.
func (t target) fuzz(root string) tally {
	out, err := tools.Command(root, nil, "go", "test", "-run=^$", "-fuzz=^"+t.name+"$", "-fuzztime="+fuzzTime.String(), "-fuzzminimizetime=2s", "-parallel=1", t.pkg).CombinedOutput()
	if err == nil || timeUp(out) {
		return tally{passed: 1}
	}
	fmt.Printf("%s %s: %v\n%s\n", t.pkg, t.name, err, bytes.TrimSpace(out))
	return tally{failed: 1}
}

// timeUp tells whether go test failed only because the time was up: its coordinator sometimes takes the end of its own
// time for an error, https://go.dev/issue/51484. What is found is always written down.
func timeUp(out []byte) bool {
	return bytes.Contains(out, []byte("\n    context deadline exceeded\n")) && !bytes.Contains(out, []byte("Failing input written"))
}

// fuzzTargets are all of internal/.
func fuzzTargets(root string) ([]target, error) {
	cmd := tools.Command(root, nil, "go", "test", "-list=^Fuzz", "./internal/...")
	out, err := cmd.Output()
	if failure, ok := err.(*exec.ExitError); ok {
		return nil, fmt.Errorf("%s: %w\n%s", cmd, err, failure.Stderr)
	}
	var targets []target
	var names []string
	for line := range strings.Lines(string(out)) { // the names of a package's targets, then "ok", the package, the time
		fields := strings.Fields(line)
		switch {
		case len(fields) == 1:
			names = append(names, fields[0])
		case len(fields) > 1 && fields[0] == "ok":
			for _, name := range names {
				targets = append(targets, target{fields[1], name})
			}
			names = nil
		}
	}
	return targets, err
}
