package audit_test

import (
	"slices"
	"strings"
	"testing"

	"firstrole/advisor/audit"
)

// Each of these holds one rule of reading: what it lists is read, as "owner
// status text"; what it lists after a "!" is in no duty.
var readings = []struct {
	rule, ad string
	want     []string
}{
	{"verbs without bullets", "Community Manager\n\nAbout you\nStrong writing skills\n2 years of experience\n\n02\nMembers\nGreet newcomers at the door\nKeep the shelves full at all times\nOpen and close the hall daily",
		[]string{"community_manager own Greet newcomers", "unclear own Keep the shelves full", "unclear own Open and close the hall", "! experience", "! writing skills"}},
	{"what somebody does is a trait there", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n\nThe ideal candidate\nTracks details and follows through\nTakes initiative\nSells naturally to anyone",
		[]string{"community_manager own Moderate the forum", "! details", "! initiative", "! naturally"}},
	{"tasks under requirements", "Community Manager\nFull-time\n\nRequirements\n• Moderate the forum\n• Host a monthly meetup\n• Spearhead new initiatives for members\n\nWhat you need\n• Experience hosting meetups\n• Passion for forums",
		[]string{"community_manager own Moderate the forum", "community_manager own Host a monthly meetup", "! Experience", "! Passion"}},
	{"experience in doing it is no task", "Social Media Manager\nFull-time\n\nWhat you will do\n- Write the posts\n\nExperience\n- Managing social media accounts\n- Writing captions for brands",
		[]string{"social_media_manager own Write the posts", "! accounts", "! brands"}},
	{"traits under a heading of duties", "Social Media Manager\nFull-time\n\nWhat you will do\n- Write the posts\n- Schedule the posts\n\nWhat you will do it with, your tasks\n- Your passion for captions\n- Strong command of Instagram\n- Experience running contests\n- Reels and captions that people share",
		[]string{"social_media_manager own Write the posts", "! passion", "! command", "! contests", "! people share"}},
	{"traits under an unknown heading", "Social Media Manager\nFull-time\n\nWhat you will do\n- Write the posts\n\nOur wish list\n- Excellent captions in your portfolio\n- At least four years with social media pages\n- Confident on Instagram",
		[]string{"social_media_manager own Write the posts", "! portfolio", "! four years", "! Confident"}},
	{"how one gets the job", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n\nThe way in\n1. First, you need to send us your application\n2. Our recruiter will call you about the community\n3. You will be meeting several members of our team\n4. Host a small meetup as a test",
		[]string{"community_manager own Moderate the forum", "! application", "! recruiter", "! several members", "! a test"}},
	{"a line on how one gets the job", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n- Welcome newcomers\n- Please include links to your posts",
		[]string{"community_manager own Moderate the forum", "! links"}},
	{"what the job gives", "Social Media Intern\n\nWe want somebody who writes well.\n\n• Learn valuable skills with us\n• Build your resume while you post\n• Work for change in social media",
		[]string{"! Learn", "! resume", "! change"}},
	{"a fact is no duty", "Community Manager\n\nResponsibilities\n- Moderate the forum\n- Position Type: Volunteer\n- Time commitment of around 3 hours a week",
		[]string{"community_manager own Moderate the forum", "! Volunteer", "! commitment"}},
	{"letters number a list", "Social Media Manager\nFull-time\n\nDuties\n1. Digital:\na. Write the captions\nb. Schedule the posts\nc. Keep the shelves full at all times",
		[]string{"unclear own Keep the shelves full", "social_media_manager own Write the captions", "social_media_manager own Schedule the posts", "! Digital"}},
	{"letters number a list anywhere", "Community Manager\nFull-time\n\nRequirements\n\na. Moderate the forum\n\nb. Host a monthly meetup\n\nWhat you need\n- Experience with forums",
		[]string{"community_manager own Moderate the forum", "community_manager own Host a monthly meetup", "! Experience"}},
	{"escaped bullets", "Community Manager\nFull-time\n\nRequirements:\n\n\\- Moderate the forum\n\n\\- Host a monthly meetup\n\nWhat you need:\n\n\\- Experience with forums",
		[]string{"community_manager own Moderate the forum", "community_manager own Host a monthly meetup", "! Experience"}},
	{"a promise of unknown work", "Community Manager\nFull-time\n\nThe Community Manager will polish the brass before dawn. You will report to the director. The manager will have a desk.",
		[]string{"unclear own polish the brass", "! director", "! desk"}},
	{"they, after the post", "Community Manager\nFull-time\n\nThe Community Manager will moderate the forum. They host the monthly meetup and can welcome newcomers.",
		[]string{"community_manager own moderate the forum", "community_manager own host the monthly meetup"}},
	{"about us, with what you will do", "Community Manager\nFull-time\n\nAbout\nWe run a forum for bakers. As our Community Manager, you will moderate the forum.",
		[]string{"community_manager own moderate the forum", "! bakers"}},
	{"words apart", "PR Assistant\nFull-time\n\nResponsibilities\n- Liaise with blogs, podcasts and journalists all over the world",
		[]string{"pr_specialist own|shared journalists"}},
	{"words apart, in one field", "Social Media Manager\nFull-time\n\nResponsibilities\n- Managing social media crises and reputation",
		[]string{"social_media_manager own reputation"}},
	{"nouns of doing", "Community Manager\nFull-time\n\nResponsibilities\n- Organisation of the autumn webinar\n- Enforcement of our guidelines",
		[]string{"community_manager own Organisation of the autumn webinar", "community_manager own Enforcement of our guidelines"}},
	{"what was done is no work", "Community Manager\nFull-time\n\nResponsibilities\n- Triage cases reported on various platforms",
		[]string{"unclear|overlap|community_manager own Triage cases", "! social_media_manager"}},
	{"a list of three is not one doing another", "Event Assistant\nFull-time\n\nResponsibilities\n- Support the planning, promotion and staffing of our own galas",
		[]string{"! social_media_manager"}},
	{"one word among details", "Community Manager\nFull-time\n\nResponsibilities\n- Coordinate logistics with the team: setup, seating, signage, vendors",
		[]string{"! graphic_designer"}},
	{"understanding as an aim", "Community Manager\nFull-time\n\nResponsibilities\n- Gathering a deep understanding of what members want",
		[]string{"community_manager own understanding of what members want"}},
	{"the heading says whose", "Community and Social Media Manager\nFull-time\n\nResponsibilities\n\nForum\n- Write a monthly report\n\nInstagram\n- Write a weekly report",
		[]string{"community_manager own monthly report", "social_media_manager own weekly report"}},
	{"nobody says whose", "Community and Social Media Manager\nFull-time\n\nResponsibilities\n- Moderate the forum\n- Plan the posts on Instagram\n- One monthly page of figures",
		[]string{"overlap own page of figures"}},
	{"in brackets, of both roles", "Social Media Manager\nFull-time\n\nResponsibilities\n- Write posts for two channels (Instagram and our newsletter), before noon",
		[]string{"social_media_manager own before noon", "overlap own newsletter"}},
	{"working with others is shared", "Community Manager\nFull-time\n\nResponsibilities\n- Work with design on odds and ends",
		[]string{"generic shared odds and ends"}},
	{"what the house does not want", "Social Media Manager\nFull-time\n\nWe don't want to stop short of changing music.\n\nResponsibilities\n- Write the posts",
		[]string{"social_media_manager own Write the posts", "! short"}},
	{"somebody's title names no field", "Social Media Manager\nFull-time\n\nResponsibilities\n- Help our Community Manager to plan engaging content",
		[]string{"social_media_manager own|shared engaging content"}},
	{"what the teams of the house do", "Community Manager\nFull-time\n\nRole\nThe marketing and support teams at our house are responsible for telling stories. You will moderate the forum.",
		[]string{"community_manager own moderate the forum", "! stories"}},
	{"an opening before what you will do", "Community Manager\nFull-time\n\nWith the growth of our Instagram in view, you will moderate the forum.",
		[]string{"community_manager own moderate the forum", "! social_media_manager"}},
	{"what a list includes is one field's", "Social Media Manager\nFull-time\n\nDuties\n- Manage our social media outlets, including the Facebook page, Twitter and Discord server",
		[]string{"social_media_manager own outlets", "! community_manager"}},
	{"a partner's field", "Developer Advocate\nFull-time\n\nDuties\n- Work with the technical writing team and content marketing to plan the guide for members",
		[]string{"! social_media_manager"}},
	{"a promise among requirements", "Forum Moderator\nFull-time\n\nRequirements\n- Fluent in English\n- The moderator will remove spam from the chat\n- The moderator will need experience with chats",
		[]string{"community_manager own remove spam", "! English", "! experience"}},
	{"the holder of the post", "Forum Moderator\nFull-time\n\nDuties\n\nThe individual is responsible for moderating the forum; and keeps the brass plates shiny. The incumbent welcomes newcomers.",
		[]string{"community_manager own moderating the forum", "unclear own keeps the brass", "community_manager own welcomes newcomers"}},
	{"an opening about partners", "Community Manager\nFull-time\n\nWorking closely with our social media staff, and others in the house, the manager will moderate the forum.",
		[]string{"community_manager own|shared moderate the forum", "! social_media_manager"}},
	{"tasks under an unknown heading after what the job gives", "Community Manager\nFull-time\n\nWhat you will learn:\n- Develop a copy of the documentation\n\nProjects that are waiting:\n- Moderating the forum\n- Hosting a monthly meetup",
		[]string{"community_manager own Moderating the forum", "community_manager own Hosting a monthly meetup", "! documentation"}},
	{"requirements under a heading in other words", "Community Lead\nFull-time\n\nThe role\nModerate the forum.\n\nYou'd likely be a great candidate if\n\nDaily use of one forum or another\nSome evenings spent hosting meetups",
		[]string{"community_manager own Moderate the forum", "! Daily use", "! evenings"}},
	{"what somebody has shown is a trait", "Community Lead\nFull-time\n\nThe role\nModerate the forum.\n\n- Belief in the power of community\n- Involvement in the local forum\n- Exposure to hosting software",
		[]string{"community_manager own Moderate the forum", "! Belief", "! Involvement", "! Exposure"}},
	{"after applying", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n\nOnce you apply:\n- You join a Slack channel\n- Plan a small meetup with us",
		[]string{"community_manager own Moderate the forum", "! Slack", "! small meetup"}},
	{"a charity that supports", "Community Manager\nFull-time\n\nPeers is a charity that supports study circles in parks with volunteers around the world. The manager supports volunteers.",
		[]string{"community_manager own supports volunteers", "! circles"}},
	{"a question to the reader", "Community Lead\nFull-time\n\nDo you want to build the website of a bakery alongside a small, friendly team?\n\nThe role\nModerate the forum.",
		[]string{"community_manager own Moderate the forum", "! Do you want"}},
	{"a candidate will have", "Community Manager\nFull-time\n\nA fine candidate will have seen shops from within, and host livestreams on Twitch at ease.\n\nDuties\n- Moderate the forum",
		[]string{"community_manager own Moderate the forum", "! Twitch"}},
	{"a whole sentence about something else", "Community Manager\nFull-time\n\nToday's online communities thrive and play a part in many trades.\n\nThe manager will moderate the forum.",
		[]string{"community_manager own moderate the forum", "! thrive"}},
	{"a heading that reads as a question", "Community Lead\nFull-time\n\nThe role\nModerate the forum.\n\nWhy members stay here\n\nThere is warmth",
		[]string{"community_manager own Moderate the forum", "! Why members"}},
	{"a heading that ends in if", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n- Welcome newcomers\n\nYou feel at home here if\n- You write captions that people read\n- Your friends show you their posts",
		[]string{"community_manager own Moderate the forum", "! captions", "! friends"}},
	{"about the house by its name", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n- Welcome newcomers\n\nAbout Bakers & Sons\n- Graphics for every shop\n- A newsletter for bakers",
		[]string{"community_manager own Moderate the forum", "! Graphics", "! newsletter"}},
	{"why the house", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n- Welcome newcomers\n\nWhy Bakers & Sons\n- Join a community of creators\n- Attend industry events and conferences",
		[]string{"community_manager own Moderate the forum", "! creators", "! industry"}},
	{"nouns under an unknown heading after the duties", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n- Welcome newcomers\n\nA few more things\n- Player of many games\n- Cool head in heated discussions\n- Graphic design basics",
		[]string{"community_manager own Moderate the forum", "! many games", "! discussions", "! Graphic"}},
	{"nouns under a field after the duties", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n- Welcome newcomers\n\nForum\n- Badges for newcomers\n- Weekly discussions",
		[]string{"community_manager own Moderate the forum", "community_manager own discussions"}},
	{"a knack is a trait", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n- Welcome newcomers\n\n- A knack for turning community feedback into action\n- Two or more years running social channels",
		[]string{"community_manager own Moderate the forum", "! knack", "! Two or more"}},
	{"how the house hires", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n- Welcome newcomers\n\nHow we hire\n- Chat with Sarah\n- Reply to three player comments",
		[]string{"community_manager own Moderate the forum", "! Sarah", "! player"}},
	{"what others do", "Community Manager\nFull-time\n\nPlayers come together in our Discord to share art, organise tournaments and help each other. Ben runs the forum, and our northern office writes ads for it.\n\nWhat you will do\n- Moderate the forum\n- Welcome newcomers\n\nThe house\nThere is a garden.",
		[]string{"community_manager own Moderate the forum", "! tournaments", "! office", "! Ben"}},
	{"nouns under headings of the duties' own", "Social Media Manager\nFull-time\n\nYour responsibilities\n\nContent\n- Creation of reels and stories\n- Weekly content calendar\n\nAdministration\n- Monthly invoices\n- Newsletter list upkeep",
		[]string{"social_media_manager own content calendar", "receptionist_admin own Monthly invoices"}},
	{"you'll have a say", "Community Manager\nFull-time\n\nYou'll have a real say in our social media strategy. You'll have full responsibility for moderating the forum. It helps if you know how to design graphics.\n\nWhat you will do\n- Moderate the chat",
		[]string{"community_manager own Moderate the chat", "community_manager own forum", "! say in", "! graphics"}},
	{"a heading of what one need not do", "Community Manager\nFull-time\n\nWhat you will do\n- Moderate the forum\n- Welcome newcomers\n\nYou don't have to\n- Organise conferences\n- Run ads\n\nPlease share this advert with your networks.",
		[]string{"community_manager own Moderate the forum", "event_planner denied Organise conferences", "paid_ads_specialist denied Run ads", "! networks"}},
	{"one sentence", "We are looking for a Community Manager to moderate our forum, welcome new members, host a monthly meetup and pass their feedback to the product team, for $50,000 a year.",
		[]string{"community_manager own moderate our forum", "community_manager own host a monthly meetup"}},
}

func TestReadings(t *testing.T) {
	reader := theReader(t)
	for _, c := range readings {
		t.Run(c.rule, func(t *testing.T) {
			r := reader.Ad([]byte(c.ad))
			sound(t, r)
			for _, want := range c.want {
				if complaint := misread(r, want); complaint != "" {
					t.Errorf("%s: %s\n%s", want, complaint, show(r))
				}
			}
		})
	}
}

func misread(r audit.Report, want string) string {
	if not, ok := strings.CutPrefix(want, "! "); ok {
		for _, d := range r.Duties {
			if strings.Contains(strings.ToLower(d.Text), strings.ToLower(not)) || d.Owner == not {
				return "it is a duty"
			}
		}
		return ""
	}
	f := strings.Fields(want)
	owners, statuses, text := strings.Split(f[0], "|"), strings.Split(f[1], "|"), strings.ToLower(strings.Join(f[2:], " "))
	for _, d := range r.Duties {
		if slices.Contains(owners, d.Owner) && slices.Contains(statuses, string(d.Status)) && strings.Contains(strings.ToLower(d.Text), text) {
			return ""
		}
	}
	return "it was not read"
}

// A title is found without what stands around it.
func TestTitles(t *testing.T) {
	reader := theReader(t)
	for line, want := range map[string]string{
		"Senior Manager, Social Media":                                    "Senior Manager, Social Media",
		"Community Coordinator, independent bookshop, Bath":               "Community Coordinator",
		"Bakers is hiring a Community Manager (CM) to help us":            "Community Manager",
		"Leading by example":                                              "",
		"Digital Communications and Social Media Volunteer":               "Digital Communications and Social Media Volunteer",
		"Online Community Manager Job Description":                        "Online Community Manager",
		"As the Community Manager, you look after everybody in the house": "Community Manager",
		"We're hiring: Community Manager":                                 "Community Manager",
		"As our community manager you look after everybody":               "community manager",
		"Social media manager for a growing skincare brand":               "Social media manager",
		"The Social Media Intern will be instrumental to us":              "Social Media Intern",
	} {
		if r := reader.Ad([]byte(line + "\nFull-time\n\nResponsibilities\n- Moderate the forum\n")); r.Title.Given != want {
			t.Errorf("%q: %q, want %q", line, r.Title.Given, want)
		}
	}
}

// A title that fits in part is never told to become itself.
func TestSameTitle(t *testing.T) {
	for _, title := range []string{"Community Manager", "Social Media Manager", "Our Community Manager"} {
		r := theReader(t).Ad([]byte(title + "\nFull-time, $60,000 a year\n\nResponsibilities\n- Moderate the forum\n- Welcome newcomers\n- Schedule the posts\n- Edit videos\n- Answer customer tickets\n- Write press releases\n- Design flyers\n"))
		if r.Title.Fits == "yes" || r.Title.Suggested != "" && strings.Contains(strings.ToLower(title), strings.ToLower(r.Title.Suggested)) {
			t.Errorf("%q: %+v", title, r.Title)
		}
	}
}

// Two roles for the pay of one are noticed, whatever they are called.
func TestPayOfTwo(t *testing.T) {
	const duties = "\n\nResponsibilities\n- Moderate the forum\n- Welcome newcomers\n- Host a monthly meetup\n- Write the captions\n- Schedule the posts\n- Keep the content calendar\n\nNo ads, and at most two channels.\n"
	for pay, want := range map[string]bool{"$46,000-$50,000": true, "$60,000-$70,000": false, "£30,000-£35,000": false} {
		r := theReader(t).Ad([]byte("Social and Community Coordinator, " + pay + ", 40 hours" + duties))
		if got := slices.ContainsFunc(r.Findings, func(f audit.Finding) bool { return f.ID == "pay_both" }); got != want {
			t.Errorf("%s: %v\n%s", pay, got, show(r))
		}
	}
	r := theReader(t).Ad([]byte("Community Coordinator, $46,000-$50,000, 40 hours\n\nResponsibilities\n- Moderate the forum\n- Welcome newcomers\n"))
	if slices.ContainsFunc(r.Findings, func(f audit.Finding) bool { return f.ID == "pay_both" }) {
		t.Error("one role is taken for two")
	}
}
