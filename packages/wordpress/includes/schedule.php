<?php
/**
 * Pulls all feeds every hour.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

/** Seconds after which a run ends; the next one begins with the feeds that are left. */
const RUN_SECONDS = 60;

add_action( 'init', __NAMESPACE__ . '\\schedule' );
add_action( PULL_EVENT, __NAMESPACE__ . '\\pull_all' );

/** Schedules the event while there are feeds. */
function schedule(): void {
	if ( feeds() && ! wp_next_scheduled( PULL_EVENT ) ) {
		wp_schedule_event( time() + HOUR_IN_SECONDS, 'hourly', PULL_EVENT );
	}
}

/** Removes the event, when the plugin is deactivated. The feeds and their copies stay until it is deleted. */
function unschedule(): void {
	wp_clear_scheduled_hook( PULL_EVENT );
}

/** Pulls the feeds, those first that have waited longest. */
function pull_all(): void {
	$end   = time() + RUN_SECONDS;
	$feeds = feeds();
	uasort(
		$feeds,
		static function ( $one, $other ) {
			return ( $one['checked'] ?? 0 ) <=> ( $other['checked'] ?? 0 );
		}
	);
	foreach ( array_keys( $feeds ) as $url ) {
		if ( time() > $end ) {
			return;
		}
		pull( $url );
	}
}
