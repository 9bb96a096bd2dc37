//go:build !compact

package lingua

import "testing"

// ready makes every model available: here they are built in.
func ready(testing.TB) {}
