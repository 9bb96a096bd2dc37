//go:build race

package lingua

// stride is every's default: the race detector makes lingua-go ten times
// slower, and finds nothing in the other nine of ten texts.
const stride = 10
