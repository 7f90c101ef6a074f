//go:build !race

package form

const slower = 1
