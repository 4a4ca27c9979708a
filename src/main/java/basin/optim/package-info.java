/**
 * The optimizers SGD, SAM, SSAM, ASAM, SAM-ON and LookSAM over a base step, heavy ball or AdamW: each moves the weights of
 * an {@link basin.model.Objective} by one step, and knows nothing of networks, data or epochs but the
 * {@link basin.optim.Moment} it is told.
 */
package basin.optim;
