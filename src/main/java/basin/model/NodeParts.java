package basin.model;

import basin.kernel.Slot;
import basin.kernel.Vec;
import java.util.List;
import java.util.stream.Stream;

/** Where the parameters and buffers of a graph's nodes lie in the flat vectors. */
final class NodeParts {
    private final ParameterLayout layout;
    private final ParameterLayout bufferLayout;
    private final Slot.Vectors vectors;
    private final Vec buffers;

    /**
     * For the nodes of {@code graph}.
     *
     * @param vectors the flat vectors that the parameters are slices of
     * @param buffers the flat running statistics
     */
    NodeParts(Graph graph, Slot.Vectors vectors, Vec buffers) {
        layout = graph.layout();
        bufferLayout = graph.bufferLayout();
        this.vectors = vectors;
        this.buffers = buffers;
    }

    /** The parameters of {@code node}, in its layer's order. */
    List<Slot> slots(Graph.Node node) {
        return of(layout, node)
                .map(p -> new Slot(vectors, p.offset(), p.length()))
                .toList();
    }

    /** The buffers of {@code node}, in its layer's order. */
    List<Vec> statistics(Graph.Node node) {
        return of(bufferLayout, node)
                .map(p -> buffers.slice(p.offset(), p.length()))
                .toList();
    }

    private static Stream<ParameterLayout.Parameter> of(ParameterLayout layout, Graph.Node node) {
        return layout.parameters().stream().filter(p -> p.layer().equals(node.name()));
    }
}
