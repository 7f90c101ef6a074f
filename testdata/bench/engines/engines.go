package main

import (
	"fmt"
	"strings"

	"cel.dev/cel-go/cel"
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
)

// evaluator gives the verdict of a sheet, and the scores that it rests on.
type evaluator func(sheet map[string]string) (string, [roles]int)

// engine makes the evaluator of a name.
func (c *testCase) engine(name string) evaluator {
	switch name {
	case "expr":
		return c.expr()
	case "expr, summed":
		return c.exprSummed()
	case "cel-go":
		return c.cel()
	case "cel-go, summed":
		return c.celSummed()
	}
	panic(name)
}

// when is the condition of a rule, in words that both engines know.
func (r rule) when() string {
	var parts []string
	for _, at := range r.at {
		parts = append(parts, fmt.Sprintf("%s == %q", question(at[0]), option(at[1])))
	}
	return strings.Join(parts, " && ")
}

// sum is the points of all rules for a role, in words that both engines know.
func (c *testCase) sum(role int) string {
	parts := []string{"50"}
	for _, r := range c.list {
		parts = append(parts, fmt.Sprintf("(%s ? %d : 0)", r.when(), r.points[role]))
	}
	// Evenly nested, since neither takes a chain of eighty.
	for len(parts) > 1 {
		var halved []string
		for i := 0; i < len(parts); i += 2 {
			if i+1 < len(parts) {
				halved = append(halved, "("+parts[i]+" + "+parts[i+1]+")")
			} else {
				halved = append(halved, parts[i])
			}
		}
		parts = halved
	}
	return parts[0]
}

// expr has a program for each rule.
func (c *testCase) expr() evaluator {
	programs := make([]*vm.Program, len(c.list))
	for i, r := range c.list {
		program, err := expr.Compile(r.when(), expr.Env(c.maps[0]), expr.AsBool())
		check(err)
		programs[i] = program
	}
	var machine vm.VM
	return func(sheet map[string]string) (string, [roles]int) {
		scores := [roles]int{50, 50, 50}
		for i, program := range programs {
			fires, err := machine.Run(program, sheet)
			check(err)
			if fires.(bool) {
				for r, points := range c.list[i].points {
					scores[r] += points
				}
			}
		}
		return decide(&scores), scores
	}
}

// exprSummed has a program for each role.
func (c *testCase) exprSummed() evaluator {
	programs := make([]*vm.Program, roles)
	for r := range programs {
		program, err := expr.Compile(c.sum(r), expr.Env(c.maps[0]), expr.AsInt())
		check(err)
		programs[r] = program
	}
	var machine vm.VM
	return func(sheet map[string]string) (string, [roles]int) {
		var scores [roles]int
		for r, program := range programs {
			score, err := machine.Run(program, sheet)
			check(err)
			scores[r] = score.(int)
		}
		return decide(&scores), scores
	}
}

func celEnv() *cel.Env {
	var variables []cel.EnvOption
	for q := range questions {
		variables = append(variables, cel.Variable(question(q), cel.StringType))
	}
	env, err := cel.NewEnv(variables...)
	check(err)
	return env
}

func celProgram(env *cel.Env, text string) cel.Program {
	tree, issues := env.Compile(text)
	check(issues.Err())
	program, err := env.Program(tree, cel.EvalOptions(cel.OptOptimize))
	check(err)
	return program
}

// cel has a program for each rule.
func (c *testCase) cel() evaluator {
	env := celEnv()
	programs := make([]cel.Program, len(c.list))
	for i, r := range c.list {
		programs[i] = celProgram(env, r.when())
	}
	return func(sheet map[string]string) (string, [roles]int) {
		scores := [roles]int{50, 50, 50}
		in := activation(sheet)
		for i, program := range programs {
			fires, _, err := program.Eval(in)
			check(err)
			if fires.Value().(bool) {
				for r, points := range c.list[i].points {
					scores[r] += points
				}
			}
		}
		return decide(&scores), scores
	}
}

// celSummed has a program for each role.
func (c *testCase) celSummed() evaluator {
	env := celEnv()
	programs := make([]cel.Program, roles)
	for r := range programs {
		programs[r] = celProgram(env, c.sum(r))
	}
	return func(sheet map[string]string) (string, [roles]int) {
		var scores [roles]int
		in := activation(sheet)
		for r, program := range programs {
			score, _, err := program.Eval(in)
			check(err)
			scores[r] = int(score.Value().(int64))
		}
		return decide(&scores), scores
	}
}
