//go:build js && !packless && !faults

package main

// fault is for tests of what happens when the engine fails.
func fault(string) {}
