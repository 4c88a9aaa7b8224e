import { ebts } from './ebts.ts';
import { generic } from './generic.ts';
import { intI } from './int-i.ts';
import type { Profile, ProfileName } from './profile.ts';
import { prum } from './prum.ts';

const profiles: Readonly<Record<ProfileName, Profile>> = { generic, 'int-i': intI, prum, ebts };

export function profileOf(name: ProfileName): Profile {
  return profiles[name];
}
