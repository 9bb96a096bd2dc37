package lingua

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// modulePath is the module that go.mod requires.
const modulePath = "github.com/pemistahl/lingua-go"

// module is the unmodified lingua-go as it lies in the module cache.
type module struct {
	Dir, Version, Sum string
}

// locate finds the version that root's go.mod requires, fetching it where the
// module cache lacks it. The go command checks it against go.sum.
func locate(root string) (module, error) {
	cmd := exec.Command("go", "mod", "download", "-json", modulePath)
	cmd.Dir = root
	// The workspace that Prepare writes replaces the module by the copy made of it.
	cmd.Env = append(os.Environ(), "GOWORK=off")
	out, err := cmd.Output()
	var m struct {
		module
		Error string
	}
	if jsonErr := json.Unmarshal(out, &m); err != nil || jsonErr != nil || m.Error != "" {
		return module{}, fmt.Errorf("%s is needed and cannot be had: %s (is the module proxy reachable? try: go mod download)",
			modulePath, reason(m.Error, err, jsonErr))
	}
	return m.module, nil
}

// reason returns the first of message and errs that says something.
func reason(message string, errs ...error) string {
	if message != "" {
		return message
	}
	for _, err := range errs {
		var failed *exec.ExitError
		if errors.As(err, &failed) && len(failed.Stderr) > 0 {
			return string(failed.Stderr)
		}
		if err != nil {
			return err.Error()
		}
	}
	return "unknown error"
}
