package basin.ui.demo;

import basin.landscape.LossGrid;
import basin.spectrum.Spectrum;
import basin.train.MaskView;
import basin.train.MaskView.LayerMask;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up results that look like a run's. */
final class Synthetic {
    private Synthetic() {}

    static Surface surface(int lane, int side) {
        float[] axis = new float[side];
        float[] values = new float[side * side];
        for (int i = 0; i < side; i++) {
            axis[i] = 2f * i / (side - 1) - 1;
        }
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                values[j * side + i] = (float) loss(lane, axis[i], axis[j]);
            }
        }
        return new Surface(1152, 36, new LossGrid(axis, values, 0.02 - 0.01 * lane, 256, true), side < 51 ? 0.2 : 1);
    }

    static MaskView mask(int lane) {
        List<LayerMask> layers = new ArrayList<>();
        layers.add(layer(lane, "conv1.weight", 16, 1, 3, 0.97));
        layers.add(layer(lane, "bn1.weight", 16, 1, 1, 0.7));
        layers.add(layer(lane, "bn1.bias", 16, 1, 1, 0.7));
        layers.add(layer(lane, "conv2.weight", 32, 16, 3, 0.68));
        layers.add(layer(lane, "bn2.weight", 32, 1, 1, 0.7));
        layers.add(layer(lane, "bn2.bias", 32, 1, 1, 0.7));
        layers.add(layer(lane, "conv3.weight", 32, 32, 3, 0.39));
        layers.add(layer(lane, "bn3.weight", 32, 1, 1, 0.7));
        layers.add(layer(lane, "bn3.bias", 32, 1, 1, 0.7));
        layers.add(layer(lane, "fc.weight", 10, 32, 1, 0.86));
        layers.add(layer(lane, "fc.bias", 10, 1, 1, 0.86));
        return view(layers);
    }

    static MaskView resnet(int lane) {
        List<LayerMask> layers = new ArrayList<>();
        layers.add(layer(lane, "conv1.weight", 64, 3, 3, 0.9));
        int inputs = 64;
        for (int stage = 1; stage <= 4; stage++) {
            int filters = 32 << stage;
            for (int i = 0; i < 4; i++) {
                String name = "layer" + stage + "." + i / 2;
                layers.add(layer(lane, name + ".conv" + (i % 2 + 1) + ".weight", filters, inputs, 3, 1.2 / stage));
                layers.add(layer(lane, name + ".bn" + (i % 2 + 1) + ".weight", filters, 1, 1, 0.8));
                inputs = filters;
            }
        }
        layers.add(layer(lane, "fc.weight", 10, 512, 1, 0.9));
        layers.add(layer(lane, "fc.bias", 10, 1, 1, 0.9));
        return view(layers);
    }

    private static MaskView view(List<LayerMask> layers) {
        int count = layers.stream().mapToInt(LayerMask::count).sum();
        int length = layers.stream().mapToInt(m -> m.bits().length).sum();
        return new MaskView(1184, 37, count, length, layers);
    }

    private static LayerMask layer(int lane, String name, int filters, int inputs, int kernel, double density) {
        Random random = new Random(lane + name.hashCode());
        byte[] bits = new byte[filters * inputs * kernel * kernel];
        double[] rows = random.doubles(filters).toArray();
        int count = 0;
        for (int i = 0; i < bits.length; i++) {
            double row = rows[i / (inputs * kernel * kernel)];
            double share = lane == 2 ? density + 0.8 * (row - 0.5) : 0.5;
            bits[i] = (byte) (lane == 1 || (lane > 1 && random.nextDouble() < share) ? 1 : 0);
            count += bits[i];
        }
        return new LayerMask(name, filters, inputs, kernel, kernel, bits, count);
    }

    static SpectrumView spectrum(int lane) {
        Random random = new Random(lane);
        double top = lane == 0 ? 61.3 : 21.7 + 1.5 * lane;
        double[] nodes = new double[400];
        double[] weights = new double[400];
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = i < 8 ? top * (1 - 0.09 * i) : -2 + 0.25 * top * -Math.log(1 - random.nextDouble()) / 2;
            nodes[i] = Math.min(nodes[i], top);
            weights[i] = i < 8 ? 3e-4 : Math.exp(-Math.abs(nodes[i]) / (0.05 * top)) + 1e-5;
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        double[] largest = {top, top * 0.7, top * 0.5, top * 0.42, top * 0.37};
        double[] residuals = {0.001, 0.01, 0.1, 0.1, lane == 3 ? 2 : 0.01};
        return new SpectrumView(
                1152,
                36,
                new Spectrum(
                        largest, residuals, -2, 0.01, 120, 4, nodes, weights, weights, nodes, weights, 50, 8, 256, 0),
                1);
    }

    private static double loss(int lane, double x, double y) {
        double steep = lane == 0 ? 9 : 3.2 - 0.2 * lane;
        double base = lane == 0 ? 0.31 : 0.64 + 0.02 * lane;
        double bowl = 1.1 * x * x + 0.8 * y * y + 0.35 * x * y + 0.25 * x * x * x - 0.3 * y * y * y * (lane - 1.5) / 2;
        return base + steep * bowl / (1 + 0.35 * Math.abs(bowl)) + 0.08 * Math.sin(5 * x + lane) * y * y;
    }
}
