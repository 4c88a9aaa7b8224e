// Saves one of two galleries to the same path again and again, until somebody kills it. Argument: the path.
import { createGallery } from '../gallery.ts';
import { syntheticPerson } from './people.ts';

const path = process.argv[2]!;
const gallery = createGallery({ printsMax: 1_000, shards: 2 });
for (let i = 0; i < 20; i++) await gallery.put(syntheticPerson(i, [1, 2, 3]));
for (;;) {
  await gallery.save(path);
  process.stdout.write('saved\n');
  await gallery.put(syntheticPerson(20, [1, 2, 3]));
  await gallery.save(path);
  await gallery.remove('person-20');
}
