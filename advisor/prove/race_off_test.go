//go:build !race

package prove

const slower = 1
