package basin.reference;

import basin.kernel.Precision;
import basin.model.Network;
import basin.model.NetworkSpec;
import basin.model.Networks;
import basin.optim.Moment;
import basin.optim.Sgd;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Basin's side of {@code equality.py losses}, minutes long at width 64, so no test. Arguments: width, batch, samples,
 * steps, learning rate, threads, precision. Prints the losses as JSON.
 */
final class LossCurve {
    private LossCurve() {}

    public static void main(String[] args) {
        int width = Integer.parseInt(args[0]);
        int batch = Integer.parseInt(args[1]);
        int samples = Integer.parseInt(args[2]);
        int steps = Integer.parseInt(args[3]);
        int threads = Integer.parseInt(args[5]);
        Precision precision = Precision.valueOf(args[6].toUpperCase(Locale.ROOT));
        Formula.Batch first = new Formula.Batch(0, batch, samples);
        NetworkSpec spec = NetworkSpec.parse("resnet18", width, first.shape(), first.classes());
        StringJoiner losses = new StringJoiner(", ", "{\"threads\": " + threads + ", \"losses\": [", "]}");
        try (Network network = Networks.create(spec, precision, 1, threads)) {
            Formula.fill(network);
            Sgd sgd = new Sgd(network.parameters(), 0.9, 1e-3);
            sgd.learningRate(Double.parseDouble(args[4]));
            for (int n = 0; n < steps; n++) {
                network.use(new Formula.Batch(n, batch, samples), Network.Mode.TRAINING);
                losses.add(Double.toString(
                        sgd.step(network, new Moment(0, 1, n, n)).loss()));
            }
        }
        System.out.println(losses);
    }
}
