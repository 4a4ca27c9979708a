package basin.train;

import basin.spectrum.LayerSpectrum;
import java.util.List;

/**
 * The spectra of the Hessian's diagonal blocks, layer by layer.
 *
 * @param step after which the weights were taken
 * @param epoch of that step
 * @param layers in the network's order
 */
public record LayersView(int step, int epoch, List<LayerSpectrum> layers) implements Finding {
    /** Copies the list. */
    public LayersView {
        layers = List.copyOf(layers);
    }
}
