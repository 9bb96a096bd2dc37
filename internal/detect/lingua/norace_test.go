//go:build !race

package lingua

// stride is every's default.
const stride = 1
