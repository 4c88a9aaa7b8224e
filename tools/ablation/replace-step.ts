import { registerHooks } from 'node:module';
import type { Step } from './steps.ts';

/** Marks the module itself, behind the one that stands in its place. */
const wholeMark = '?whole';

/**
 * From now on this thread loads, in place of the step's module, one that differs in one export. It throws where the
 * engine has no such export any more: a step that is not there cannot be left out.
 */
export function replaceStep({ module, exportName, code }: Step): void {
  registerHooks({
    load: (url, context, nextLoad) => {
      if (!url.endsWith(`/packages/fingerprint/${module}`)) return nextLoad(url, context);
      const source = `
        import * as whole from ${JSON.stringify(url + wholeMark)};
        export * from ${JSON.stringify(url + wholeMark)};
        if (typeof whole.${exportName} !== 'function') throw new Error('no ${exportName} in ${module}');
        export const ${exportName} = ${code};`;
      return { format: 'module', source, shortCircuit: true };
    },
  });
}
