package basin.cli;

import basin.data.Samples;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.NetworkSpec;
import basin.model.Networks;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code bench --check FILE}: what the timed passes give at weights and on a batch from a file, for any other program to
 * be held against: loss and gradient's norm in both modes, and in inference mode the norm of H u, where H is the Hessian
 * and u the gradient over its norm.
 */
final class BenchCheck {
    private BenchCheck() {}

    /** The figures. */
    static Map<String, Object> of(Path file, BenchOptions options) {
        BenchTensors tensors = new BenchTensors(file);
        Samples samples = tensors.samples();
        int width = options.whole("width");
        NetworkSpec spec = NetworkSpec.parse(options.text("--network"), width, samples.shape(), tensors.classes());
        tensors.check(spec.layout(), spec.text() + " of width " + width);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("check", file.toString());
        line.put("network", spec.text());
        line.put("batch", samples.size());
        line.put("parameters", spec.layout().size());
        line.put("precision", Values.id(options.precision()));
        try (Network network = Networks.create(spec, options.precision(), 1, options.threads())) {
            tensors.fill(network.layout(), network.parameters(), false);
            tensors.fill(network.bufferLayout(), network.buffers(), true);
            measure(network, samples, line);
        }
        return line;
    }

    /** Inference first, as running statistics move in training. */
    private static void measure(Network network, Samples samples, Map<String, Object> line) {
        Vec gradient = network.parameters().like();
        network.use(samples, Network.Mode.INFERENCE);
        double inference = network.gradient(gradient);
        double norm = gradient.norm();
        Vec product = gradient.like();
        gradient.scale(norm > 0 ? 1 / norm : 0);
        network.hessianVector(gradient, product);
        network.use(samples, Network.Mode.TRAINING);
        line.put("training_loss", network.gradient(gradient));
        line.put("training_gradient_norm", gradient.norm());
        line.put("inference_loss", inference);
        line.put("inference_gradient_norm", norm);
        line.put("inference_hessian_norm", product.norm());
    }
}
