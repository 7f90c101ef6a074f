package pack

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

// The schemas are what editors complete and check a pack by. They are held to
// the reader here: the same keys, the same words, and what they refuse it does.

var schemaFiles = map[string]string{QuestionsFile: "../../docs/questions.schema.json", RolesFile: "../../docs/roles.schema.json"}

func schemaSource(t testing.TB, file string) map[string]any {
	t.Helper()
	data, err := os.ReadFile(schemaFiles[file])
	if err != nil {
		t.Fatal(err)
	}
	var doc map[string]any
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

func schemas(t testing.TB) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	for file, path := range schemaFiles {
		s, err := jsonschema.NewCompiler().Compile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[file] = s
	}
	return all
}

// valid holds the two files of a pack to their schemas. What is not YAML is not
// valid either.
func valid(t testing.TB, of map[string]*jsonschema.Schema, fsys fs.FS) error {
	t.Helper()
	for _, file := range []string{QuestionsFile, RolesFile} {
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			t.Fatal(err)
		}
		var doc any
		if err := yaml.Unmarshal(data, &doc); err != nil {
			return err
		}
		// As JSON a date is the text that it is to an editor.
		text, err := json.Marshal(doc)
		if err != nil {
			return err
		}
		if doc, err = jsonschema.UnmarshalJSON(bytes.NewReader(text)); err != nil {
			t.Fatal(err)
		}
		if err := of[file].Validate(doc); err != nil {
			return err
		}
	}
	return nil
}

func TestSchemasAcceptPacks(t *testing.T) {
	of := schemas(t)
	for _, dir := range packDirs(t) {
		if err := valid(t, of, os.DirFS(dir)); err != nil {
			t.Errorf("%s: %v", dir, err)
		}
	}
}

// packDirs are the folders of all packs in the repository.
func packDirs(t testing.TB) []string {
	t.Helper()
	dirs := []string{"../.."}
	for _, under := range []string{"testdata", "../../testdata"} {
		entries, err := os.ReadDir(under)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			dir := under + "/" + e.Name()
			if _, err := os.Stat(dir + "/" + QuestionsFile); err == nil {
				dirs = append(dirs, dir)
			}
		}
	}
	if len(dirs) < 3 {
		t.Fatalf("only %d packs", len(dirs))
	}
	return dirs
}

// defined says where a shape stands in the schemas: a definition, empty the
// file itself.
var defined = map[string]struct {
	shape yamlnode.Shape
	file  string
	name  string
}{
	"questionsShape":        {questionsShape, QuestionsFile, ""},
	"questionShape":         {questionShape, QuestionsFile, "question"},
	"optionShape":           {optionShape, QuestionsFile, "option"},
	"conditionShape":        {conditionShape, QuestionsFile, "condition"},
	"rolesShape":            {rolesShape, RolesFile, ""},
	"sourceShape":           {sourceShape, RolesFile, "source"},
	"audienceShape":         {audienceShape, RolesFile, "audience"},
	"splitShape":            {splitShape, RolesFile, "split"},
	"themeShape":            {themeShape, RolesFile, "theme"},
	"ruleShape":             {ruleShape, RolesFile, "rule"},
	"gateShape":             {gateShape, RolesFile, "gate"},
	"verdictShape":          {verdictShape, RolesFile, "verdict"},
	"textShape":             {textShape, RolesFile, "text_where"},
	"findingShape":          {findingShape, RolesFile, "finding"},
	"planShape":             {planShape, RolesFile, "plan_line"},
	"roleShape":             {roleShape, RolesFile, "role"},
	"measuresShape":         {measuresShape, RolesFile, "measures"},
	"factShape":             {factShape, RolesFile, "fact"},
	"claimShape":            {claimShape, RolesFile, "claim"},
	"topicClaimShape":       {topicClaimShape, RolesFile, "topic_claim"},
	"groupShape":            {groupShape, RolesFile, "duty_group"},
	"dutyShape":             {dutyShape, RolesFile, "duty"},
	"rungShape":             {rungShape, RolesFile, "rung"},
	"payShape":              {payShape, RolesFile, "pay"},
	"professionShape":       {professionShape, RolesFile, "profession"},
	"topicShape":            {topicShape, RolesFile, "topic"},
	"postShape":             {postShape, RolesFile, "post_line"},
	"kitShape":              {kitShape, RolesFile, "kit_line"},
	"payBasisShape":         {payBasisShape, RolesFile, "pay_basis"},
	"loadedShape":           {loadedShape, RolesFile, "loaded"},
	"workloadShape":         {workloadShape, RolesFile, "workload"},
	"workWeekShape":         {workWeekShape, RolesFile, "work_week"},
	"workLineShape":         {workLineShape, RolesFile, "work_line"},
	"auditShape":            {auditShape, RolesFile, "audit"},
	"auditProfessionsShape": {auditProfessionsShape, RolesFile, "audit_professions"},
	"auditBothShape":        {auditBothShape, RolesFile, "audit_both"},
	"auditFitsShape":        {auditFitsShape, RolesFile, "audit_fits"},
	"auditAdShape":          {auditAdShape, RolesFile, "audit_ad"},
	"auditCuesShape":        {auditCuesShape, RolesFile, "audit_cues"},
	"auditHeadingsShape":    {auditHeadingsShape, RolesFile, "audit_headings"},
	"auditLanguageShape":    {auditLanguageShape, RolesFile, "audit_language"},
	"auditChannelsShape":    {auditChannelsShape, RolesFile, "audit_channels"},
	"auditVolumeShape":      {auditVolumeShape, RolesFile, "audit_volume"},
	"auditEitherShape":      {auditEitherShape, RolesFile, "audit_either"},
	"auditAboutShape":       {auditAboutShape, RolesFile, "audit_about"},
	"auditPeriodShape":      {auditPeriodShape, RolesFile, "audit_period"},
	"auditTitlesShape":      {auditTitlesShape, RolesFile, "audit_titles"},
	"auditLevelShape":       {auditLevelShape, RolesFile, "audit_level"},
	"auditFindingShape":     {auditFindingShape, RolesFile, "audit_finding"},
	"auditTextsShape":       {auditTextsShape, RolesFile, "audit_texts"},
}

// Schemas and reader know exactly the same keys, and miss the same ones.
func TestSchemaKeys(t *testing.T) {
	for name := range shapesOf(t) {
		if _, ok := defined[name]; !ok {
			t.Errorf("%s stands in no schema: add it to docs, and here", name)
		}
	}
	seen := map[string]map[string]bool{QuestionsFile: {}, RolesFile: {}}
	for name, d := range defined {
		def := definition(t, d.file, d.name)
		seen[d.file][d.name] = true
		properties, _ := def["properties"].(map[string]any)
		var need, required []string
		for _, key := range d.shape.Keys {
			if _, ok := properties[key.Name]; !ok {
				t.Errorf("%s: %s has no %q", schemaFiles[d.file], d.name, key.Name)
			}
			if key.Need {
				need = append(need, key.Name)
			}
		}
		if len(properties) != len(d.shape.Keys) || def["additionalProperties"] != false {
			t.Errorf("%s: %s has keys that %s does not know", schemaFiles[d.file], d.name, name)
		}
		list, _ := def["required"].([]any)
		for _, key := range list {
			required = append(required, key.(string))
		}
		slices.Sort(need)
		slices.Sort(required)
		if !slices.Equal(need, required) {
			t.Errorf("%s: %s needs %v, %s %v", schemaFiles[d.file], d.name, required, name, need)
		}
	}
	for file := range schemaFiles {
		for name, def := range schemaSource(t, file)["definitions"].(map[string]any) {
			if def.(map[string]any)["properties"] != nil && !seen[file][name] && name != "condition" {
				t.Errorf("%s: nothing is read like %s", schemaFiles[file], name)
			}
		}
	}
}

// shapesOf lists the variables of this package that are shapes.
func shapesOf(t *testing.T) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !strings.HasSuffix(file.Name(), ".go") || strings.HasSuffix(file.Name(), "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if ok {
				for _, name := range spec.Names {
					if strings.HasSuffix(name.Name, "Shape") {
						all[name.Name] = true
					}
				}
			}
			return true
		})
	}
	if len(all) < 30 {
		t.Fatalf("only %d shapes found", len(all))
	}
	return all
}

func definition(t *testing.T, file, name string) map[string]any {
	t.Helper()
	doc := schemaSource(t, file)
	if name == "" {
		return doc
	}
	def, ok := doc["definitions"].(map[string]any)[name].(map[string]any)
	if !ok {
		t.Fatalf("%s does not define %s", schemaFiles[file], name)
	}
	return def
}

// What both files share is written the same in both.
func TestSchemasShare(t *testing.T) {
	for _, name := range []string{"id", "name", "words", "sources", "condition"} {
		if !reflect.DeepEqual(definition(t, QuestionsFile, name), definition(t, RolesFile, name)) {
			t.Errorf("%s is not the same in both schemas", name)
		}
	}
}

// The words of fixed lists are the reader's.
func TestSchemaWords(t *testing.T) {
	words := func(list any) []string {
		var all []string
		for _, w := range list.([]any) {
			all = append(all, w.(string))
		}
		return all
	}
	for _, c := range []struct {
		file, definition, key string
		want                  []string
	}{
		{QuestionsFile, "question", "type", []string{string(advisor.One), string(advisor.Several), string(advisor.Number)}},
		{RolesFile, "source", "kind", []string{string(advisor.Document), string(advisor.FieldNote), string(advisor.Judgement)}},
		{RolesFile, "audience", "method", []string{string(advisor.MethodHire), string(advisor.MethodPath)}},
		{RolesFile, "gate", "effect", []string{string(advisor.Needs), string(advisor.RulesOut), string(advisor.Requires)}},
		{RolesFile, "verdict", "kind", []string{string(advisor.KindFirst), string(advisor.KindBoth), string(advisor.KindHybrid), string(advisor.KindNone), string(advisor.KindPath), string(advisor.KindEither)}},
		{RolesFile, "text_where", "kind", []string{string(advisor.KindTie), string(advisor.KindNoSignal), string(advisor.KindNeither)}},
		{RolesFile, "finding", "kind", []string{string(advisor.RedFlag), string(advisor.Caution), string(advisor.Tip)}},
		{RolesFile, "finding", "pay", []string{string(advisor.PayBelow), string(advisor.PayWithin), string(advisor.PayAbove)}},
		{RolesFile, "plan_line", "phase", advisor.PlanPhases},
		{RolesFile, "rung", "level", advisor.Levels},
		{RolesFile, "audit_level", "level", advisor.Levels},
		{RolesFile, "post_line", "part", advisor.PostParts},
		{RolesFile, "kit_line", "part", advisor.KitParts},
		{RolesFile, "audit_finding", "on", advisor.AuditEvents},
	} {
		property := definition(t, c.file, c.definition)["properties"].(map[string]any)[c.key].(map[string]any)
		if got := words(property["enum"]); !slices.Equal(got, c.want) {
			t.Errorf("%s of %s has the words %v, the reader %v", c.key, c.definition, got, c.want)
		}
	}
}

// structural are beginnings or parts of what the reader says about the form of
// a file. The rest is about what the whole pack means, which no schema sees.
var structural = []string{
	"unknown key", "must be ", " needs \"", "needs an operator", "is no id", "outside ", "unknown type", "unknown kind", "unknown effect", "unknown method",
	"unknown strength", "unknown phase", "unknown level", "unknown part", "unknown comparison", "is an empty list", "stands beside", "is no currency",
	"needs a question", "takes whole conditions", "names one option", "is named twice", "is for method", "names no role", "not both", "needs its source",
	"has no options", "stands for \"I don't know\"", "is true or left out", "0 points say nothing", "one role at least", "too many to choose several",
	"only options of type one", "is no row of a source", "is not known here",
}

// unseen is a mistake of form that a schema cannot see: the bounds of a number
// stand at its question.
const unseen = `"at_most" is 51, outside 0 to 50`

// Editors catch what is wrong with the form of a pack: of the reader's catalogue
// of mistakes, every one of that kind but those that are listed.
func TestSchemasCatchMistakes(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	of := schemas(t)
	data, err := os.ReadFile(mistakes)
	if err != nil {
		t.Fatal(err)
	}
	ofForm, caught := 0, 0
	for _, block := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n\n")[1:] {
		from, rest, _ := strings.Cut(strings.TrimPrefix(block, "- "), "\n+ ")
		to, said, _ := strings.Cut(rest, "\n")
		if strings.HasPrefix(said, "warning: ") || strings.HasPrefix(said, "long: ") {
			continue
		}
		files := rewritten(t, lineEnds.Replace(from), lineEnds.Replace(to))
		refused := valid(t, of, files) != nil
		form := slices.ContainsFunc(structural, func(part string) bool { return strings.Contains(said, part) }) && !strings.Contains(said, unseen)
		switch {
		case form:
			ofForm++
			if refused {
				caught++
			} else {
				t.Errorf("an editor would not see\n+ %s\n%s", to, said)
			}
		case refused:
			caught++
		}
	}
	if ofForm < 60 {
		t.Errorf("only %d mistakes of form", ofForm)
	}
	t.Logf("%d mistakes of form; %d of all are caught", ofForm, caught)
}

// What a schema refuses, the reader refuses: an editor never marks a good pack.
func TestSchemasRefuseOnlyMistakes(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	of := schemas(t)
	r := rand.New(rand.NewPCG(11, 12))
	accepted := 0
	for range 150 {
		files, how := disturbed(t, r)
		if _, _, err := ReadPlaced(files); err != nil {
			continue
		}
		accepted++
		if err := valid(t, of, files); err != nil {
			t.Errorf("the reader accepts what the schema refuses: %s\n%v", how, err)
		}
	}
	if accepted < 20 {
		t.Errorf("only %d of the packs could be read", accepted)
	}
}

// disturbed is the small pack with one word changed or one line left out.
func disturbed(t *testing.T, r *rand.Rand) (files fstest.MapFS, how string) {
	t.Helper()
	files = rewritten(t, "format", "format")
	file := files[[]string{QuestionsFile, RolesFile}[r.IntN(2)]]
	lines := strings.Split(string(file.Data), "\n")
	at := r.IntN(len(lines))
	switch words := strings.SplitAfter(lines[at], ": "); {
	case len(words) > 1:
		words[len(words)-1] = []string{"7", "-3", "0", "true", "no", "~", "2026-03-03", "a text", `"quoted"`, "[]", "{}", "[one]", "null", "1.5", "x: y"}[r.IntN(15)]
		lines[at] = strings.Join(words, "")
		how = lines[at]
	default:
		how = "without " + lines[at]
		lines = slices.Delete(lines, at, at+1)
	}
	file.Data = []byte(strings.Join(lines, "\n"))
	return files, how
}
