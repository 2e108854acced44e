#!/usr/bin/env node
import { Command } from 'commander';
import { VERSION } from '../elements/shared/version.js';
import { supplyDom } from './dom.js';

supplyDom();

const program = new Command('cx-widgets').version(VERSION);

await program.parseAsync();
