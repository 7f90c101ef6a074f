package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// untilStopped gives a context that ends with the first signal to stop. A second
// one ends the program, should the first not.
func untilStopped(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}
