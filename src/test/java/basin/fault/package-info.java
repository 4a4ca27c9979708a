/** Faults of the machine under Basin, at every place where they can strike: crashes, power cuts, full and read-only disks. */
package basin.fault;
