package basin.model.layer;

import basin.data.Rng;
import basin.kernel.Vec;
import java.util.List;

/** What convolutions and dense layers share. */
final class Linear {
    private Linear() {}

    static List<LayerTensor> parameters(boolean bias, Integer... weight) {
        LayerTensor w = LayerTensor.of(LayerTensor.WEIGHT, weight);
        return bias ? List.of(w, LayerTensor.of(LayerTensor.BIAS, weight[0])) : List.of(w);
    }

    /** Gaussian weights, and zeros after them. */
    static void initialize(Vec parameters, LayerTensor weight, Initial initial, int fanOut, Rng rng) {
        int fanIn = weight.length() / weight.shape().get(0);
        double deviation = initial.deviation(fanIn, fanOut);
        parameters.fill(0);
        for (int i = 0; i < weight.length(); i++) {
            parameters.set(i, deviation * rng.nextGaussian());
        }
    }
}
