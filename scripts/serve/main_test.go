package main

import (
	"net"
	"strings"
	"testing"
)

func TestTakenPortIsSaidPlainly(t *testing.T) {
	taken, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	err = serve(taken.Addr().String(), page{true}.handler)
	if err == nil || !strings.Contains(err.Error(), "is taken by another program") || !strings.Contains(err.Error(), "-addr") {
		t.Errorf("got %v", err)
	}
}

func TestAddressIsShownAsItIsTyped(t *testing.T) {
	for listen, want := range map[string]string{"127.0.0.1:0": "localhost:", "localhost:0": "localhost:", ":0": "localhost:"} {
		l, err := net.Listen("tcp", listen)
		if err != nil {
			t.Fatal(err)
		}
		if got := shown(l); !strings.HasPrefix(got, want) {
			t.Errorf("%s: got %s", listen, got)
		}
		l.Close()
	}
}
