package basin.spectrum;

import basin.data.Rng;
import basin.model.ParameterLayout;
import basin.model.ParameterLayout.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The spectrum of one layer's diagonal block of a matrix over all weights: directions that move that layer alone. Its
 * trace comes from its own Rademacher probes: of a probe z of the whole network, z_l . (Hz)_l would be unbiased too and
 * cost nothing more, but its variance also has the squares of all that couples the layer to the others.
 *
 * @param layer its name
 * @param parameters how many weights it has, biases and such included
 * @param spectrum of its block
 */
public record LayerSpectrum(String layer, int parameters, Spectrum spectrum) {
    /**
     * Where a layer's weights lie in the flat vector.
     *
     * @param layer its name
     * @param offset of the first
     * @param length how many
     */
    public record Block(String layer, int offset, int length) {}

    /** The layers of {@code layout}, in its order. */
    public static List<Block> blocks(ParameterLayout layout) {
        List<Block> blocks = new ArrayList<>();
        for (Parameter p : layout.parameters()) {
            String name = p.layer().isEmpty() ? p.name() : p.layer();
            int last = blocks.size() - 1;
            if (last >= 0 && blocks.get(last).layer().equals(name)) {
                Block begun = blocks.remove(last);
                blocks.add(new Block(name, begun.offset(), begun.length() + p.length()));
            } else {
                blocks.add(new Block(name, p.offset(), p.length()));
            }
        }
        return blocks;
    }

    /** How many products with the whole matrix {@link #measure} takes at most. */
    public static long products(ParameterLayout layout, SpectrumPlan plan) {
        return blocks(layout).stream().mapToLong(b -> plan.products(b.length())).sum();
    }

    /**
     * The spectra of all layers one after the other; empty where {@code progress} asked to stop.
     *
     * @param whole the matrix over all weights of {@code layout}
     * @param plan of each; a layer with fewer weights than eigenvalues asked for gives as many as it has
     * @throws ArithmeticException where a product is not finite
     */
    public static Optional<List<LayerSpectrum>> measure(
            SymmetricMap whole,
            ParameterLayout layout,
            SpectrumPlan plan,
            int samples,
            Rng rng,
            SpectrumProgress progress) {
        int total = (int) Math.min(Integer.MAX_VALUE, products(layout, plan));
        int before = 0;
        List<LayerSpectrum> all = new ArrayList<>();
        for (Block b : blocks(layout)) {
            int start = before;
            SymmetricMap block = whole.block(b.offset(), b.length());
            Optional<Spectrum> found = new SpectrumEstimator(block, plan, samples, rng)
                    .run((done, own) -> progress.reached(start + done, total));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            all.add(new LayerSpectrum(b.layer(), b.length(), found.get()));
            before += (int) plan.products(b.length());
        }
        return Optional.of(all);
    }
}
