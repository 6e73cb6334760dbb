// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// languageOf is the language that a command asks for, wherever the flag stands: what
// is wrong with a command is told in it too.
func languageOf(args []string) law.Lang {
	for i, a := range args {
		name, value, inside := strings.Cut(strings.TrimLeft(a, "-"), "=")
		if name != "lang" || !strings.HasPrefix(a, "-") {
			continue
		}
		if !inside && i+1 < len(args) {
			value = args[i+1]
		}
		if l, err := law.ParseLang(value); err == nil {
			return l
		}
	}
	return law.LangEnglish
}

// inWords is what is wrong with a command, in a language; its exit code stays.
func inWords(err error, l law.Lang) error {
	if err == nil || errors.Is(err, commandline.ErrHelp) {
		return err
	}
	book, broken := readPhrases()
	if broken != nil {
		return errors.Join(err, broken)
	}
	text := sayAll(book, err, l)
	var file *commandline.FileError
	if errors.As(err, &file) {
		return &commandline.FileError{Err: errors.New(text)}
	}
	return &commandline.Error{Rule: text}
}

// sayAll says what is wrong, and what would be right, each of several faults.
func sayAll(book phrasebook, err error, l law.Lang) string {
	var list []string
	for _, e := range unfold(err) {
		list = append(list, sayOne(book, e, l))
	}
	return strings.Join(list, "\n")
}

func sayOne(book phrasebook, err error, l law.Lang) string {
	var path *fs.PathError
	var status *process.DefinitionError
	var says, right law.Text
	switch {
	case errors.As(err, &path):
		says = fileFault(path)
	case errors.As(err, &status) && !status.Status.Day.IsZero():
		says, right = notInEffect(status)
	default:
		says, right = book.say(err.Error())
	}
	if right.IsZero() {
		return says.In(l)
	}
	return says.In(l) + "; " + right.In(l)
}

// fileFault says why a file cannot be read or written.
func fileFault(err *fs.PathError) law.Text {
	why := same(err.Err.Error())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		why = law.Text{KK: "мұндай файл жоқ", RU: "такого файла нет", EN: "no such file"}
	case errors.Is(err, fs.ErrExist):
		why = law.Text{KK: "мұндай файл бар, үстінен жазылмайды", RU: "такой файл уже есть, поверх него ничего не пишется", EN: "the file exists, and nothing is written over it"}
	case errors.Is(err, fs.ErrPermission):
		why = law.Text{KK: "бұған құқық жоқ", RU: "на это нет прав", EN: "permission denied"}
	case errors.Is(err, syscall.EISDIR):
		why = law.Text{KK: "бұл – файл емес, бума", RU: "это папка, а не файл", EN: "a folder, and no file"}
	}
	return each(func(l law.Lang) string { return err.Path + ": " + why.In(l) })
}
