package tui

import (
	"testing"

	"firstrole/advisor"
)

// The week stands on top of the plan.
func TestWorkloadOnPlan(t *testing.T) {
	for _, size := range []struct {
		name          string
		width, height int
	}{{"100x30", 100, 30}, {"60x20", 60, 20}} {
		d := driveWith(t, withReports(t, nil), newShelf(), size.width, size.height)
		d.keys(toCheck + "r")
		d.model.screen.(*verdictScreen).result.Workload = &advisor.WorkloadOut{
			Verdict: advisor.WeekUnrealistic, Text: "What is expected is more than one person can do: 38 to 86 hours a week, and one person has 35 for duties.",
			Low: 38, High: 86, Capacity: 35, People: 1,
			Items: []advisor.WorkItemOut{
				{Owner: "community_manager", Text: "community manager", Role: true, Low: 14, High: 30},
				{Line: "w_video", Owner: "video_editor", Text: "Finished film every week, with music and with a voice", Low: 4, High: 8, Sources: []string{"D1-011"}},
				{Line: "w_posts", Owner: "social_media_manager", Text: "20 posts a week", Role: true, Low: 1, High: 1, Sources: []string{"judgement"}},
			},
			Drop: []advisor.WorkDropOut{{Line: "w_video", Text: "Keep to clips from a phone.", Low: 34, High: 78, Sources: []string{"judgement"}}},
			Left: "What is left is still too much: 34 to 78 hours of 35. Agree on fewer duties before anybody starts.",
		}
		d.keys("left")
		golden(t, "workload-"+size.name, d.screen())
		fits(t, d)
	}
}
