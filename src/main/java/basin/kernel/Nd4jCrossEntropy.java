package basin.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Softmax and cross-entropy, in double and in Java: a few numbers a sample. */
final class Nd4jCrossEntropy implements LossOp {
    private final Nd4jTensor logits;
    /** [class][sample], as the logits. */
    private double[][] probability;

    private int[] labels;

    Nd4jCrossEntropy(Nd4jTensor logits) {
        this.logits = logits;
        logits.read();
    }

    @Override
    public double forward(int[] labels) {
        this.labels = labels.clone();
        probability = logits.rows(logits.value()).toDoubleMatrix();
        double sum = 0;
        for (int n = 0; n < labels.length; n++) {
            sum += normalize(n);
        }
        return sum;
    }

    /** From a sample's logits to its probabilities; its cross-entropy. */
    private double normalize(int n) {
        double max = Double.NEGATIVE_INFINITY;
        for (double[] row : probability) {
            max = Math.max(max, row[n]);
        }
        double right = probability[labels[n]][n] - max;
        double total = 0;
        for (double[] row : probability) {
            row[n] = Math.exp(row[n] - max);
            total += row[n];
        }
        for (double[] row : probability) {
            row[n] /= total;
        }
        return Math.log(total) - right;
    }

    @Override
    public void backward(double scale) {
        double[][] gradient = new double[probability.length][labels.length];
        for (int c = 0; c < probability.length; c++) {
            for (int n = 0; n < labels.length; n++) {
                gradient[c][n] = scale * (probability[c][n] - (labels[n] == c ? 1 : 0));
            }
        }
        write(gradient, logits.gradient());
    }

    private void write(double[][] rows, INDArray to) {
        logits.rows(to).assign(Nd4j.createFromArray(rows));
    }

    @Override
    public void tangentBackward(double scale) {
        write(curved(scale), logits.gradientTangent());
    }

    @Override
    public void gaussNewton(double scale) {
        write(curved(scale), logits.gradient());
    }

    /** p. (s. - sum p s.) for the logits' tangent s. */
    private double[][] curved(double scale) {
        double[][] tangent = logits.rows(logits.tangent()).toDoubleMatrix();
        for (int n = 0; n < labels.length; n++) {
            double mean = 0;
            for (int c = 0; c < probability.length; c++) {
                mean += probability[c][n] * tangent[c][n];
            }
            for (int c = 0; c < probability.length; c++) {
                tangent[c][n] = scale * probability[c][n] * (tangent[c][n] - mean);
            }
        }
        return tangent;
    }
}
