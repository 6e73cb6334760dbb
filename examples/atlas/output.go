// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// file is one file of the atlas, with its path inside the folder.
type file struct {
	path    string
	content []byte
}

// manifest is the list of the files that a run has written. By it the next run
// knows its own folder, and takes away what it does not write again.
const (
	manifest     = "atlas-files.txt"
	manifestHead = "Files of an atlas of state-service regulations. A new run into this folder replaces them and touches no others."
)

// folder opens the folder to write into, and makes it where there is none. One
// that holds anything and was not written by this program is refused. own are the
// files that an earlier run has left in it.
func folder(dir string) (root *os.Root, own []string, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, nil, &commandline.FileError{Err: err}
	}
	if root, err = os.OpenRoot(dir); err != nil { // nothing in it leads out of it
		return nil, nil, &commandline.FileError{Err: err}
	}
	if own, err = written(root, dir); err != nil {
		return nil, nil, errors.Join(err, root.Close())
	}
	return root, own, nil
}

// write puts the files into a folder. A file of somebody else's that would be
// overwritten is refused, and nothing is written then.
func write(dir string, files []file) (err error) {
	root, own, err := folder(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, root.Close()) }()
	for _, f := range files {
		if _, err := root.Lstat(f.path); err == nil && !slices.Contains(own, f.path) {
			return fmt.Errorf("-o %s: %s is there and was not written by an atlas; it is not overwritten", dir, f.path)
		}
	}
	if err := replace(root, own, files); err != nil {
		return &commandline.FileError{Err: fmt.Errorf("-o %s: %w", dir, err)}
	}
	return nil
}

// written reads which files an earlier run left in the folder.
func written(root *os.Root, dir string) ([]string, error) {
	list, err := root.ReadFile(manifest)
	if errors.Is(err, fs.ErrNotExist) {
		entries, err := fs.ReadDir(root.FS(), ".")
		if err != nil {
			return nil, &commandline.FileError{Err: err}
		}
		if len(entries) > 0 {
			return nil, fmt.Errorf("-o %s: the folder is not empty (%s) and was not written by an atlas; name a new one", dir, entries[0].Name())
		}
		return nil, nil
	}
	if err != nil {
		return nil, &commandline.FileError{Err: err}
	}
	lines := strings.Split(strings.TrimSpace(string(list)), "\n")
	if lines[0] != manifestHead {
		return nil, fmt.Errorf("-o %s: %s is not the list of an atlas; name a new folder", dir, manifest)
	}
	return append(lines[1:], manifest), nil
}

// replace takes the files of an earlier run away and writes the new ones, the
// list first, so that a run that was interrupted is known by it.
func replace(root *os.Root, own []string, files []file) error {
	for _, name := range own {
		if err := root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	names := []string{manifestHead}
	for _, f := range files {
		names = append(names, f.path)
	}
	if err := root.WriteFile(manifest, []byte(strings.Join(names, "\n")+"\n"), 0o644); err != nil {
		return err
	}
	for _, f := range files {
		if err := root.MkdirAll(path.Dir(f.path), 0o755); err != nil {
			return err
		}
		if err := root.WriteFile(f.path, f.content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
