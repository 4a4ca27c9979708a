package basin.model.layer;

import basin.data.Rng;
import basin.data.Shape;
import basin.kernel.Nd4jArrays;
import basin.kernel.Precision;
import basin.kernel.Vec;
import java.util.Objects;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A layer of ours in a configuration of DL4J. Its parameters lie in our order, so that in a graph whose vertices stand in
 * forward order DL4J's flat vector is ours.
 */
public final class KernelVertex extends GraphVertex {
    private static final long serialVersionUID = 1;

    @JsonProperty
    private final String name;

    @JsonProperty
    private final String layer;

    @JsonProperty
    private final int channels;

    @JsonProperty
    private final int height;

    @JsonProperty
    private final int width;

    @JsonProperty
    private final int inputs;

    @JsonProperty
    private final long seed;

    /**
     * A layer.
     *
     * @param name the layer's
     * @param layer what it computes
     * @param in the shape of what it reads
     * @param inputs how many tensors it reads
     * @param seed of its first weights
     */
    public KernelVertex(String name, LayerSpec layer, Shape in, int inputs, long seed) {
        this(name, LayerText.write(layer), in.channels(), in.height(), in.width(), inputs, seed);
    }

    @JsonCreator
    private KernelVertex(
            @JsonProperty("name") String name,
            @JsonProperty("layer") String layer,
            @JsonProperty("channels") int channels,
            @JsonProperty("height") int height,
            @JsonProperty("width") int width,
            @JsonProperty("inputs") int inputs,
            @JsonProperty("seed") long seed) {
        this.name = name;
        this.layer = layer;
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.inputs = inputs;
        this.seed = seed;
    }

    /** What it computes. */
    public LayerSpec layer() {
        return LayerText.read(layer);
    }

    /** The shape of what it reads. */
    public Shape in() {
        return new Shape(channels, height, width);
    }

    @Override
    public long numParams(boolean backprop) {
        return layer().parameters(in()).stream().mapToLong(LayerTensor::length).sum();
    }

    @Override
    public int minVertexInputs() {
        return inputs;
    }

    @Override
    public int maxVertexInputs() {
        return inputs;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        Precision precision = type == DataType.FLOAT ? Precision.FLOAT : Precision.DOUBLE;
        if (initialize && parameters != null) {
            Vec first = Vec.zeros(precision, (int) numParams(true));
            layer().initialize(in(), first, Rng.of(seed, "initial weights " + this.name));
            parameters.assign(Nd4jArrays.array(first, parameters.shape()));
        }
        return new KernelVertexRun(graph, name, index, type, new PlacedLayer(layer(), in(), precision), parameters);
    }

    @Override
    public InputType getOutputType(int index, InputType... types) {
        Shape out = layer().output(in());
        return InputType.convolutional(out.height(), out.width(), out.channels());
    }

    @Override
    public MemoryReport getMemoryReport(InputType... types) {
        InputType out = getOutputType(0, types);
        return new LayerMemoryReport.Builder(name, KernelVertex.class, types[0], out)
                .standardMemory(numParams(true), 0)
                .build();
    }

    @Override
    public GraphVertex clone() {
        return new KernelVertex(name, layer, channels, height, width, inputs, seed);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof KernelVertex v
                && name.equals(v.name)
                && layer.equals(v.layer)
                && in().equals(v.in())
                && inputs == v.inputs
                && seed == v.seed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, layer, in(), inputs, seed);
    }
}
