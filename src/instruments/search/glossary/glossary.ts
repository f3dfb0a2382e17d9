/**
 * The trafficking glossary: what each thing is called in the six languages of the United Nations. The first name of a
 * language is the one its authentic text of the Protocol or the Convention uses, where it has one; the others are
 * names in use in resolutions. Not reviewed by native terminologists.
 */
import type { Concept } from '../concept.js';
import { CRIME } from './crime.js';
import { JUSTICE } from './justice.js';
import { RESPONSE } from './response.js';
import { VICTIMS } from './victims.js';

export const GLOSSARY: readonly Concept[] = [...CRIME, ...VICTIMS, ...JUSTICE, ...RESPONSE];
