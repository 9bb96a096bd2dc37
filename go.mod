module hearsay

go 1.26

ignore node_modules

require (
	github.com/andybalholm/brotli v1.2.0
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/evanw/esbuild v0.28.2
	github.com/pemistahl/lingua-go v1.4.0
	github.com/syumai/workers v0.31.0
	golang.org/x/text v0.34.0
	google.golang.org/protobuf v1.31.0
	honnef.co/go/js/dom/v2 v2.0.0-20231112215516-51f43a291193
)

require (
	github.com/shopspring/decimal v1.3.1 // indirect
	golang.org/x/exp v0.0.0-20221106115401-f9659909a136 // indirect
	golang.org/x/sys v0.1.0 // indirect
)
