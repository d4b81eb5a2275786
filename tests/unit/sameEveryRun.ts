import fc from 'fast-check';

/**
 * Generated cases are the same in every run, so that a failure is a failure of the change at hand. `FC_SEED=12345`
 * tries others; a seed that fails becomes an example in its test.
 */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261121) });
