package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
)

// command prepares a program that runs in dir with additions to the environment.
func command(dir string, env []string, name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	return cmd
}

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

// quietly runs a program whose output matters only where it fails.
func quietly(cmd *exec.Cmd) error {
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w\n%s", cmd, err, bytes.TrimSpace(out))
	}
	return nil
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
