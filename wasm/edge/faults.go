//go:build js && !packless && faults

package main

import (
	"strings"
	"sync"
)

// fault fails on texts that ask for it, each in a way that an engine may: by a panic, by a fatal error, which cannot be
// recovered from, and by never coming back.
func fault(text string) {
	switch {
	case strings.Contains(text, "faultpanic"):
		panic(text)
	case strings.Contains(text, "faultfatal"):
		var mu sync.Mutex
		mu.Unlock()
	case strings.Contains(text, "faultstuck"):
		select {}
	}
}
