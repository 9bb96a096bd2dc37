//go:build js

package main

import "syscall/js"

func addPack(args []js.Value) (string, error) { return "", nil }
func annotateText(args []js.Value) (string, error) {
	return `{"offsets":"utf-16","language":{"code":"en","name":"English","confidence":0.99,"pack":"en"},"annotations":[{"kind":"hedge","start":4,"end":9,"text":"x","category":"modal","voice":"reporter","rule":"stand-in"}],"speakers":[]}`, nil
}
