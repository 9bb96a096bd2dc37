package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
)

// check runs a program that says nothing when all is well, as one test.
func check(name string, cmd *exec.Cmd) tally {
	out, err := cmd.CombinedOutput()
	if err == nil && len(bytes.TrimSpace(out)) == 0 {
		return tally{passed: 1}
	}
	fmt.Printf("%s: %s\n", name, bytes.TrimSpace(out))
	if err != nil {
		fmt.Printf("%s: %v\n", name, err)
	}
	return tally{failed: 1}
}

// piped runs a program and hands its standard output to read as it comes.
func piped(cmd *exec.Cmd, read func(io.Reader)) error {
	cmd.Stderr = os.Stdout
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	read(out)
	return cmd.Wait()
}
