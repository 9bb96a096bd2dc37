//go:build !compact

package lingua

import (
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// TestCompactBuildAnswersTheSame holds the trimmed copy of lingua-go with its
// compact models against the unmodified module.
func TestCompactBuildAnswersTheSame(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("needs to start the go command")
	}
	root, _ := filepath.Abs("../../..")
	file := filepath.Join(t.TempDir(), "answers")
	run(t, root, "off", "run", "./scripts/internal/lingua/make")
	run(t, root, filepath.Join(root, "build", "go.work"),
		"test", "-count=1", "-tags", "compact", "./internal/detect/lingua", "-run", "TestAnswers",
		"-answers", file, "-every", strconv.Itoa(*every))
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	theirs, ours := strings.Split(string(data), "\n"), answers(t)
	if len(theirs) != len(ours) {
		t.Fatalf("%d answers, want %d", len(theirs), len(ours))
	}
	for i := range ours {
		if !agree(ours[i], theirs[i]) {
			t.Errorf("got  %s\nwant %s", theirs[i], ours[i])
		}
	}
	t.Logf("%d answers", len(ours))
}

// agree compares two lines of answers. The compact models keep probabilities
// to 0.02 %, which may show in the last digit of the confidence.
func agree(a, b string) bool {
	okA, a, _ := strings.Cut(a, " ")
	okB, b, _ := strings.Cut(b, " ")
	confidenceA, a, _ := strings.Cut(a, " ")
	confidenceB, b, _ := strings.Cut(b, " ")
	numberA, _ := strconv.ParseFloat(confidenceA, 64)
	numberB, _ := strconv.ParseFloat(confidenceB, 64)
	return okA == okB && a == b && math.Abs(numberA-numberB) < 0.0015
}

func run(t *testing.T, root, work string, args ...string) {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOWORK="+work)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}
