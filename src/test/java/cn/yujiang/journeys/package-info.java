/** The product as its users have it: the packaged jar as a process of its own, a real browser, real databases. */
package cn.yujiang.journeys;
