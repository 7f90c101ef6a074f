//go:build !race

package advisor_test

const slower = 1
