// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"io/fs"
	"os"
	"os/signal"
	"path"
	"slices"
	"strings"
	"syscall"
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
	beside       = ".atlas-new" // where a run writes before it renames
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
		entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return e.Name() == beside })
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

// replace writes the new files beside those of an earlier run and then renames them
// into their places, so that a run that is interrupted, or finds the disk full,
// leaves the old atlas whole. Between the renames a run is neither interrupted nor ended.
func replace(root *os.Root, own []string, files []file) error {
	if err := root.RemoveAll(beside); err != nil {
		return err
	}
	list := manifestHead + "\n"
	for _, f := range files {
		list += f.path + "\n"
		if err := place(root, path.Join(beside, f.path), f.content); err != nil {
			return errors.Join(err, root.RemoveAll(beside))
		}
	}
	if err := place(root, path.Join(beside, manifest), []byte(list)); err != nil {
		return errors.Join(err, root.RemoveAll(beside))
	}
	signal.Ignore(os.Interrupt, syscall.SIGTERM)
	defer signal.Reset(os.Interrupt, syscall.SIGTERM)
	for _, f := range append(slices.Clone(files), file{path: manifest}) {
		if err := root.MkdirAll(path.Dir(f.path), 0o755); err != nil {
			return err
		}
		if err := root.Rename(path.Join(beside, f.path), f.path); err != nil {
			return err
		}
	}
	for _, name := range own {
		if name == manifest || slices.ContainsFunc(files, func(f file) bool { return f.path == name }) {
			continue
		}
		if err := root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return root.RemoveAll(beside)
}

// place writes one file, with the folders that it lies in.
func place(root *os.Root, name string, content []byte) error {
	if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	return root.WriteFile(name, content, 0o644)
}
