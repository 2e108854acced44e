/**
 * Takes the place of the library parse5 in the studio, where the browser has a parser: reads the templates of our own
 * code. Nodes have the shape of parse5's.
 */
import { inertDocument } from '../../src/text/inert-document.js';

interface ParsedText {
  readonly value: string;
}

interface ParsedElement {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes: readonly ParsedNode[];
}

type ParsedNode = ParsedText | ParsedElement;

/** Parses markup that may begin with any element, such as an item of a list. */
export function parseFragment(markup: string): { readonly childNodes: readonly ParsedNode[] } {
  const page = inertDocument(`<template>${markup}</template>`, 'text/html');
  return { childNodes: page ? nodesIn(page.querySelector('template')!.content) : [] };
}

const nodesIn = (parent: Node): ParsedNode[] => Array.from(parent.childNodes).flatMap(parsed);

function parsed(node: Node): ParsedNode[] {
  if (node.nodeType === Node.TEXT_NODE) return [{ value: node.nodeValue ?? '' }];
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const { localName, attributes } = node as Element;
  const attrs = Array.from(attributes, ({ name, value }) => ({ name, value }));
  return [{ tagName: localName, attrs, childNodes: nodesIn(node) }];
}
