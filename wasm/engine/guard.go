//go:build js

package main

import (
	"errors"
	"syscall/js"
)

// guarded makes a function answer {ok} or {error} to JavaScript. A panic is answered too, as {error, fatal: true}:
// what it left behind cannot be trusted, and the page starts another engine.
func guarded(f func(args []js.Value) (string, error)) func(js.Value, []js.Value) any {
	return func(_ js.Value, args []js.Value) (result any) {
		defer func() {
			if cause := recover(); cause != nil {
				result = map[string]any{"error": "the engine panicked: " + describe(cause), "fatal": true}
			}
		}()
		ok, err := f(args)
		if err != nil {
			return map[string]any{"error": err.Error()}
		}
		return map[string]any{"ok": ok}
	}
}

func describe(cause any) string {
	switch c := cause.(type) {
	case error:
		return c.Error()
	case string:
		return c
	}
	return "unknown cause"
}

// argument is the string at a position; a call with fewer arguments is the caller's mistake.
func argument(args []js.Value, i int) (string, error) {
	if i >= len(args) || args[i].Type() != js.TypeString {
		return "", errors.New("argument " + string(rune('1'+i)) + " is not a string")
	}
	return args[i].String(), nil
}
