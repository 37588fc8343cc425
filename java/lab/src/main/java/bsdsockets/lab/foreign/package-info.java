/** The library and the scenarios once more, over java.lang.foreign: the column {@code ffm}, on JDK 22 and later. */
package bsdsockets.lab.foreign;
