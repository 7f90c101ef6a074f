package cli

import "context"

func (s *session) askOnScreen(ctx context.Context, at *seat) error { return s.askByLine(ctx, at) }
