package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestMain lets the test binary be the command, so that its exit status can be seen.
func TestMain(m *testing.M) {
	if os.Getenv("ANNOTATE_MAIN") == "1" {
		main()
		return
	}
	os.Exit(m.Run())
}

func TestExitStatus(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   []string
		stdin  string
		status int
		errors string
	}{
		{[]string{"-format", "jsonl", "-lang", "en"}, `{"id":"a","text":"$5"}`, 0, ""},
		{[]string{"-format", "jsonl", "-lang", "en"}, "{\n" + `{"id":"a","text":"$5"}`, 1, "standard input:1: "},
		{[]string{"-lang", "xx"}, "$5", 2, `unknown language code "xx"`},
		{[]string{"-date", "14 March"}, "$5", 2, `date "14 March" is not a day`},
		{[]string{"-lang", "en"}, "\xff", 1, "standard input:1: not UTF-8"},
		{[]string{"/absent/file"}, "", 1, "/absent/file"},
	} {
		cmd := exec.Command(self, c.args...)
		cmd.Env = append(os.Environ(), "ANNOTATE_MAIN=1")
		cmd.Stdin = strings.NewReader(c.stdin)
		var errs strings.Builder
		cmd.Stderr = &errs
		out, _ := cmd.Output()
		if got := cmd.ProcessState.ExitCode(); got != c.status || !strings.Contains(errs.String(), c.errors) {
			t.Errorf("%q: status %d, want %d; errors %q, want %q", c.args, got, c.status, errs.String(), c.errors)
		}
		if wantOut := c.status == 0 || strings.Contains(c.stdin, `"id"`); wantOut != (len(out) > 0) {
			t.Errorf("%q: output %q", c.args, out)
		}
	}
}
