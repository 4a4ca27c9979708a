/** The settings at the left: data, network, training, the list of lanes and the sliders that act while training. */
package basin.ui.sidebar;
