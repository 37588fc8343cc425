package bsdsockets.posix;

/**
 * One entry of if_nameindex(3)'s list.
 *
 * @param index the interface's number, from 1
 * @param name its name, as in "lo"
 */
public record IfNameIndex(int index, String name) {}
