<?php
/**
 * Removes what the plugin stored.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

/** Cleans every site of a network, or the only site. */
function clean_up_network(): void {
	if ( ! is_multisite() ) {
		clean_up();
		return;
	}
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $site ) {
		switch_to_blog( $site );
		clean_up();
		restore_current_blog();
	}
}

/** Removes the options, the scheduled event, and the folder with copies of feeds. */
function clean_up(): void {
	delete_option( FEEDS );
	delete_option( DRAFT_LANGUAGE );
	wp_clear_scheduled_hook( PULL_EVENT );
	$folder = feed_folder();
	// Only our own files: the folder stays if somebody has put another one there.
	foreach ( glob( $folder . '/*.json*' ) ? glob( $folder . '/*.json*' ) : array() as $file ) {
		wp_delete_file( $file );
	}
	if ( is_dir( $folder ) && 2 === count( scandir( $folder ) ) ) {
		rmdir( $folder );
	}
}
